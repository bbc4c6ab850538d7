package dev.kinorelay.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Strict, but for the addon's paths: there people search for “face/off” and “100%”, and a client writes that encoded. */
class SearchFirewall implements HttpFirewall {

    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final StrictHttpFirewall searching = new StrictHttpFirewall();

    SearchFirewall() {
        searching.setAllowUrlEncodedSlash(true);
        searching.setAllowUrlEncodedDoubleSlash(true);
        searching.setAllowUrlEncodedPercent(true);
        searching.setAllowSemicolon(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        boolean addon = request.getRequestURI().startsWith(request.getContextPath() + "/stremio/");
        return (addon ? searching : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }
}
