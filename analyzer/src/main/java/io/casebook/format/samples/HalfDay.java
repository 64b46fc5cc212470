package io.casebook.format.samples;

import java.util.HashMap;
import java.util.Map;

/// Which half of the day a time of twelve hours is in.
enum HalfDay {
    /// None is written.
    NONE,
    MORNING,
    AFTERNOON,
    /// It is written with a word that is not known.
    UNKNOWN;

    /// The words of glibc's locales (`am_pm`), before and after noon; those of one letter or of
    /// several words are missing.
    private static final String WORDS =
            """
            AM PM
            am pm
            πμ μμ
            ΠΜ ΜΜ
            π.μ. μ.μ.
            上午 下午
            午前 午後
            오전 오후
            ص م
            پن دن
            ጡዋት ከሰዓት
            ጽባሕ ምሴት
            ማለዶ ቃማ
            पूर्वाह्न अपराह्न
            सञं सबेर
            म.पू. म.नं.
            बिहिनियाँ मंझनियाँ
            পূৰ্ব্বাহ্ন অপৰাহ্ন
            পূর্বাহ্ণ অপরাহ্ণ
            এ.ম. প.ম.
            સવારે સાંજે
            ಪೂರ್ವಾಹ್ನ ಅಪರಾಹ್ನ
            ಕಾಂಡೆ ಬಯ್ಯ
            രാവിലെ വൈകു
            ਸਵੇਰੇ ਸ਼ਾਮ
            காலை மாலை
            ఉ. సా.
            asubuhi alasiri
            subaxnimo galabnimo
            soodo hawwaro
            saaku carra
            biknait apinun
            hengihengi efiafi
            Purvahan Aparaahna
            N.U. N.H.
            AN EW
            WD WB
            """;

    private static final Map<String, HalfDay> BY_WORD = byWord();

    private static Map<String, HalfDay> byWord() {
        var halves = new HashMap<String, HalfDay>();
        for (var line : WORDS.lines().toList()) {
            var blank = line.indexOf(' ');
            halves.put(line.substring(0, blank), MORNING);
            halves.put(line.substring(blank + 1), AFTERNOON);
        }
        return Map.copyOf(halves);
    }

    /// What a word beside a time says; none where it is a word in ASCII that is not known: names of
    /// rows and columns are such.
    static HalfDay of(String word) {
        var foreign = word.chars().anyMatch(letter -> letter > 127);
        return BY_WORD.getOrDefault(word, foreign ? UNKNOWN : NONE);
    }
}
