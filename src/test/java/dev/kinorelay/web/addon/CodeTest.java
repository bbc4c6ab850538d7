package dev.kinorelay.web.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodeTest {

    private static final int SCALE = 4;

    @Test
    void isReadByAnotherProgramsReader() throws Exception {
        String address = "https://kino.example.org/stremio/krs_" + "a1".repeat(21) + "/configure";
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(painted(Code.svg(address)))));

        assertThat(read.getText()).isEqualTo(address);
        assertThat(read.getBarcodeFormat()).isEqualTo(BarcodeFormat.QR_CODE);
    }

    private static RGBLuminanceSource painted(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (square.find()) {
            for (int i = 0; i < SCALE * SCALE; i++) {
                int x = Integer.parseInt(square.group(1)) * SCALE + i % SCALE;
                int y = Integer.parseInt(square.group(2)) * SCALE + i / SCALE;
                pixels[y * size + x] = 0;
            }
        }
        return new RGBLuminanceSource(size, size, pixels);
    }
}
