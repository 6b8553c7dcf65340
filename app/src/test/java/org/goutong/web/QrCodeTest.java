package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String LINK = "https://gonghui.example/j/482913";

    @Test
    void isReadBackByAPhone() throws Exception {
        assertThat(read(QrCode.of(LINK).squares())).isEqualTo(LINK);
    }

    @Test
    void drawsExactlyItsSquares() throws Exception {
        var code = QrCode.of(LINK);
        var drawn = new BitMatrix(code.size());
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z").matcher(code.path());
        while (runs.find()) {
            assertThat(runs.group(4)).isEqualTo(runs.group(1));
            drawn.setRegion(
                    Integer.parseInt(runs.group(1)),
                    Integer.parseInt(runs.group(2)),
                    Integer.parseInt(runs.group(3)),
                    1);
        }

        assertThat(drawn).isEqualTo(code.squares());
        assertThat(read(drawn)).isEqualTo(LINK);
    }

    @Test
    void hasAQuietZoneOfFour() {
        var code = QrCode.of(LINK);

        assertThat(code.squares().getTopLeftOnBit()).containsExactly(4, 4);
    }

    /** What a camera sees: eight pixels to a square. */
    private static String read(BitMatrix squares) throws Exception {
        int scale = 8;
        int side = squares.getWidth() * scale;
        var pixels = new int[side * side];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = squares.get(at % side / scale, at / side / scale) ? 0xff000000 : 0xffffffff;
        }
        var source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
