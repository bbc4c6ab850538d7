package dev.kinorelay.flow.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds hosts for addresses that a person gave. It looks at the very addresses that are connected to, so a name that points
 * outside now and inside a moment later gains nothing; one address inside refuses the host.
 */
final class OutsideResolver implements DnsResolver {

    private static final String ANY = "*";

    private final DnsResolver names;
    private final Collection<String> open;

    /** {@code open}: hosts that may lie inside. */
    OutsideResolver(DnsResolver names, Collection<String> open) {
        this.names = names;
        this.open = open.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!open.contains(ANY) && !open.contains(host.toLowerCase(Locale.ROOT))
                && Arrays.stream(found).anyMatch(OutsideResolver::isInside)) {
            throw new InsideHost(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** Where the world outside has no business, or what carries such an address within it. */
    static boolean isInside(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isInsideOfSix(bytes) : isInsideOfFour(bytes, 0);
    }

    private static boolean isInsideOfFour(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        return first == 0 || first == 10 || first == 127 || first >= 224 || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32 || first == 192 && second == 168
                || first == 100 && second >= 64 && second < 128 || first == 198 && (second == 18 || second == 19)
                || first == 192 && second == 0 && (third == 0 || third == 2);
    }

    private static boolean isInsideOfSix(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if ((first & 0xfe00) == 0xfc00 || first == 0x0100) {
            return true;
        }
        if (first == 0x2002) {
            return isInsideOfFour(bytes, 2);
        }
        boolean isTranslated = first == 0x0064 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean isEmbedded = first == 0 && isZero(bytes, 2, 10);
        return (isTranslated || isEmbedded) && isInsideOfFour(bytes, 12);
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
