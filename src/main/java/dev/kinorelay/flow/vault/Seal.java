package dev.kinorelay.flow.vault;

import dev.kinorelay.domain.Account;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One key: seals a text for one field of one account, as {@code 1.<key id>.<nonce and cipher text>}, and opens it again. */
final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String FORM = "1";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;
    private final String id;
    private final SecureRandom random = new SecureRandom();

    private Seal(SecretKey key, String id) {
        this.key = key;
        this.id = id;
    }

    /** Of a text of any length; the key is derived from it by HKDF-SHA256. */
    static Seal of(String text) {
        byte[] given = text.strip().getBytes(StandardCharsets.UTF_8);
        try {
            var kdf = KDF.getInstance("HKDF-SHA256");
            byte[] key = kdf.deriveData(derivation(given, "kinorelay secrets", 32));
            byte[] id = kdf.deriveData(derivation(given, "kinorelay key id", 4));
            return new Seal(new SecretKeySpec(key, "AES"), HexFormat.of().formatHex(id));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HKDF-SHA256", missing);
        }
    }

    private static HKDFParameterSpec derivation(byte[] given, String purpose, int length) {
        return HKDFParameterSpec.ofExtract().addIKM(given)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length);
    }

    String id() {
        return id;
    }

    /** The id of the key that a sealed text needs; empty when it is none. */
    static Optional<String> keyOf(String sealed) {
        String[] parts = sealed.split("\\.", -1);
        return parts.length == 3 && parts[0].equals(FORM) ? Optional.of(parts[1]) : Optional.empty();
    }

    String close(Account account, String field, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, account, field)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
            return FORM + "." + id + "." + TEXT.encodeToString(whole);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot encrypt with AES-GCM", missing);
        }
    }

    /** Empty when it was not closed by this key for this field of this account, or was changed since. */
    Optional<String> open(Account account, String field, String sealed) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
            if (whole.length < NONCE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, account, field)
                    .doFinal(whole, NONCE, whole.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot decrypt with AES-GCM", missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Account account, String field) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(String.join("\0", account.person().name(), account.name(), field)
                .getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "the key " + id;
    }
}
