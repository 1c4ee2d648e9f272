package org.bihuan.dossier;

/** Looks for a short run of bytes in a stream that passes by in pieces; ASCII letters match in either case. */
final class MarkSearch {

    private final byte[] mark;
    private byte[] tail = new byte[0];
    private boolean found;

    MarkSearch(byte[] mark) {
        this.mark = mark;
    }

    /** Looks at the next piece, together with the end of the one before. */
    void pass(byte[] piece) {
        byte[] window = new byte[tail.length + piece.length];
        System.arraycopy(tail, 0, window, 0, tail.length);
        System.arraycopy(piece, 0, window, tail.length, piece.length);
        for (int start = 0; !found && start <= window.length - mark.length; start++) {
            found = matches(window, start);
        }
        int keep = Math.min(mark.length - 1, window.length);
        tail = new byte[keep];
        System.arraycopy(window, window.length - keep, tail, 0, keep);
    }

    boolean found() {
        return found;
    }

    private boolean matches(byte[] window, int start) {
        for (int i = 0; i < mark.length; i++) {
            if (lower(window[start + i]) != lower(mark[i])) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
    }
}
