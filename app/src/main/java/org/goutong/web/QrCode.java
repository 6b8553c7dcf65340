package org.goutong.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as squares of one unit, with its quiet zone of four.
 *
 * @param text what a phone reads
 */
public record QrCode(String text, BitMatrix squares) {

    /** A code that survives a creased poster: a quarter of it may be lost. */
    public static QrCode of(String text) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);
        try {
            return new QrCode(text, new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text, tooLong);
        }
    }

    public int size() {
        return squares.getWidth();
    }

    /** The dark squares as one SVG path, run by run: {@code M4 4h7v1H4z…}. */
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int from = x;
                while (x < size() && squares.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from)
                            .append("v1H")
                            .append(from)
                            .append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
