package dev.kinorelay.sandbox.trakt;

import dev.kinorelay.sandbox.Answer;

/** The pages a person sees while letting an app in. */
final class AuthPages {

    private static final String ANSWERS = """
            <label>As <input name="member" value="me"></label>
            <button name="answer" value="yes">Yes</button> <button name="answer" value="no">No</button>
            """;

    private AuthPages() {}

    static Answer activation(String code, String trouble) {
        return Answer.html(200, page("Activate your device", "<p>" + plain(trouble) + "</p>"
                + "<form method=\"post\" action=\"/activate\"><label>Code <input name=\"code\" value=\"" + plain(code)
                + "\"></label>" + ANSWERS + "</form>"));
    }

    static Answer consent(String redirect, String state) {
        return Answer.html(200, page("May this app use your account?",
                "<form method=\"post\" action=\"/oauth/authorize\">" + hidden("redirect_uri", redirect)
                        + hidden("state", state) + ANSWERS + "</form>"));
    }

    static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><p>This is the sandbox; nothing here leaves your machine.</p><h1>" + title
                + "</h1>" + body + "</body></html>";
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + plain(value) + "\">";
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
