package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No document leaves the house that says something was breached and not what. */
class NamedLawTest {

    @ParameterizedTest
    @ValueSource(strings = {"《大气污染防治法》第十八条", "《中华人民共和国生态环境法典》关于挥发性有机物治理设施的规定", "违反《排污许可管理条例》 第十七条第二款"})
    void aLawByItsTitleWithAProvisionIsNamed(String cited) {
        assertThat(NamedLaw.complaint(cited)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"大气法", "随便写写吧", "《》第十八条", "《大气污染防治法》", "第十八条"})
    void anythingElseIsAskedForAgain(String cited) {
        assertThat(NamedLaw.complaint(cited)).hasValueSatisfying(said -> assertThat(said).contains("书名号"));
    }
}
