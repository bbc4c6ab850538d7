package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@Staged
class RejectedFileTest {

    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;

    @Test
    void givesTheRejectedRowsAsAFile() throws Exception {
        MockHttpSession session = visits.login(pages);
        var begun = pages.perform(get("/runs/r09/rejected.csv").session(session)).andReturn();
        pages.perform(asyncDispatch(begun))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"rejected-r09.csv\""))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string("""
                        File,Line,Reason,Remedy,Row
                        "ratings.csv","208","The rating “eleven” is not a number from 1 to 10.","Mend the cell in the file and drop it again.",\
                        "tt0099999,eleven,2024-03-09,The Ninth Reel,…"
                        """.replace("\n", "\r\n")));
    }

    @Test
    void keepsSpreadsheetsFromRunningACell() {
        assertThat(RejectedFile.quoted("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(RejectedFile.quoted(null)).isEqualTo("\"\"");
    }
}
