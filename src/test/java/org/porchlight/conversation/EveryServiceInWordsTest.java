package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** Every service and every wish is found by the words that people have for it, in their own language, beside a place. */
class EveryServiceInWordsTest {
    private static Position first(String words) {
        Position fresh = Position.begin("0123456789abcdef0123456789abcdef", Language.EN, EngineInputsFixture.NOW);
        return EngineInputsFixture.step(fresh, Input.Words.of(words), Channel.TEXT)
                .next();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | where can i get my abscess looked at 98101 | wound-care
        EN | somewhere to charge my cell near 98101 | charging
        EN | hot shower seattle | shower
        EN | showers near 98101 | shower
        EN | where can i take a shower in seattle | shower
        EN | free lawyer near 98101 | legal-help
        EN | legal aid seattle | legal-help
        EN | get my dope checked in seattle | drug-checking
        EN | drug testing 98101 | drug-checking
        EN | where do i drop my used needles 98101 | sharps-disposal
        EN | sharps container seattle | sharps-disposal
        EN | clean needles seattle | supplies
        EN | pipes near 98101 | supplies
        EN | crack pipe seattle | supplies
        EN | needle exchange 98101 | supplies
        EN | homeless shelter seattle | shelter
        EN | place to crash tonight seattle | shelter
        EN | warming centre 98101 | shelter
        EN | food bank seattle | food
        EN | soup kitchen near 98101 | food
        EN | safe consumption site V6A | supervised-use
        EN | overdose prevention site V6A | supervised-use
        EN | std testing seattle | sti-care
        EN | get tested for hiv 98101 | sti-care
        EN | prep near 98101 | prep
        EN | narcan training seattle | training
        EN | drop in centre V6A | peer-place
        EN | bad date list V6A | bad-date-list
        EN | gambling help 98101 | gambling-support
        EN | ban myself from the casino 98101 | self-exclusion
        EN | plug in my phone 98101 | charging
        EN | nasal narcan 98101 | naloxone-nasal
        EN | injectable naloxone V6A | naloxone-injectable
        EN | fent strips near 98101 | test-strips
        FR | soin de plaies H2X | wound-care
        FR | soins de plaies montréal | wound-care
        FR | faire soigner un abcès montreal | wound-care
        FR | recharger mon cell montréal | charging
        FR | où charger mon téléphone H2X | charging
        FR | prise pour charger mon cell H2X | charging
        FR | douche H2X | shower
        FR | douches montréal | shower
        FR | où je peux me laver montréal | shower
        FR | aide juridique montréal | legal-help
        FR | avocat gratuit H2X | legal-help
        FR | clinique juridique montréal | legal-help
        FR | analyse de drogue montreal | drug-checking
        FR | faire tester ma dope H2X | drug-checking
        FR | vérification de drogues H2X | drug-checking
        FR | seringues usagées H2X | sharps-disposal
        FR | où jeter mes seringues montréal | sharps-disposal
        FR | bac à seringues H2X | sharps-disposal
        FR | seringues neuves H2X | supplies
        FR | pipes à crack montréal | supplies
        FR | échange de seringues montréal | supplies
        FR | refuge montréal | shelter
        FR | où dormir ce soir montréal | shelter
        FR | halte-chaleur H2X | shelter
        FR | banque alimentaire H2X | food
        FR | soupe populaire montréal | food
        FR | manger gratuit H2X | food
        FR | site d'injection supervisée montréal | supervised-use
        FR | centre de consommation supervisée H2X | supervised-use
        FR | salle de consommation montréal | supervised-use
        FR | dépistage ITSS montréal | sti-care
        FR | test vih H2X | sti-care
        FR | ppe montréal | pep
        FR | formation naloxone H2X | training
        FR | bandelettes H2X | test-strips
        FR | tests de fentanyl montréal | test-strips
        FR | liste de mauvais clients H2X | bad-date-list
        FR | par et pour travailleuses du sexe montréal | sex-worker-led
        FR | aide pour le jeu montréal | gambling-support
        FR | naloxone nasale H2X | naloxone-nasal
        FR | naloxone injectable H2X | naloxone-injectable
        FR | centre de jour H2X | peer-place
        ES | curaciones 98101 | wound-care
        ES | curar una herida seattle | wound-care
        ES | donde me curan un absceso 98101 | wound-care
        ES | cargar el celular 98101 | charging
        ES | cargar mi telefono seattle | charging
        ES | donde cargo el cel 98101 | charging
        ES | regaderas 98101 | shower
        ES | ducharme seattle | shower
        ES | donde me puedo bañar 98101 | shower
        ES | duchas seattle | shower
        ES | ayuda legal 98101 | legal-help
        ES | abogado gratis seattle | legal-help
        ES | analisis de drogas 98101 | drug-checking
        ES | revisar mi droga seattle | drug-checking
        ES | que me chequen la droga 98101 | drug-checking
        ES | donde tirar jeringas usadas 98101 | sharps-disposal
        ES | jeringas usadas seattle | sharps-disposal
        ES | jeringas nuevas 98101 | supplies
        ES | pipas seattle | supplies
        ES | intercambio de jeringas seattle | supplies
        ES | albergue seattle | shelter
        ES | refugio 98101 | shelter
        ES | donde dormir hoy seattle | shelter
        ES | banco de comida 98101 | food
        ES | comida gratis seattle | food
        ES | comedor 98101 | food
        ES | sitio de consumo supervisado 98101 | supervised-use
        ES | inyeccion supervisada seattle | supervised-use
        ES | prueba de vih 98101 | sti-care
        ES | pruebas de ets seattle | sti-care
        ES | capacitacion naloxona 98101 | training
        ES | tiras de fentanilo 98101 | test-strips
        ES | tiras reactivas seattle | test-strips
        ES | lista de malos clientes 98101 | bad-date-list
        ES | dirigido por trabajadoras sexuales 98101 | sex-worker-led
        ES | ayuda con las apuestas 98101 | gambling-support
        ES | naloxona nasal 98101 | naloxone-nasal
        ES | naloxona inyectable 98101 | naloxone-injectable
        ES | centro de dia 98101 | peer-place
        """)
    void a_service_is_found(Language language, String words, String service) {
        Position next = first(words);

        assertThat(next.place()).as(words).isPresent();
        assertThat(next.answers().get("service")).as(words).isEqualTo(service);
        assertThat(next.language()).as(words).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | undocumented friendly narcan seattle | no papers asked
        EN | takes trans women seattle | for women alone
        EN | no card 98101 | no ID asked
        EN | wheelchair accessible narcan 98101 | wheelchair access
        FR | sans papiers montréal | sans papiers
        FR | pas de carte H2X | sans pièce
        FR | accepte les femmes trans montréal | heures pour femmes
        FR | accessible en fauteuil roulant H2X | fauteuil roulant
        ES | sin papeles seattle | sin papeles
        ES | no piden id seattle | sin identificación
        ES | aceptan mujeres trans 98101 | mujeres
        ES | silla de ruedas 98101 | silla de ruedas
        ES | en español 98101 | hablan español
        """)
    void a_wish_is_found(Language language, String words, String wish) {
        Turn turn = EngineInputsFixture.step(
                EngineInputsFixture.at("welcome.menu", language, Optional.empty()),
                Input.Words.of(words),
                Channel.TEXT);

        assertThat(turn.through()).as(words).contains("naloxone.near");
        assertThat(turn.says().stream().map(it -> it.in(Channel.TEXT)).toList())
                .as(words)
                .anySatisfy(said -> assertThat(said).contains(wish));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | PEP toronto             | EN | toronto.on
        EN | DTES                    | EN | downtown-eastside-vancouver.bc
        EN | dtes narcan             | EN | downtown-eastside-vancouver.bc
        FR | dtes                    | FR | downtown-eastside-vancouver.bc
        ES | prep toronto            | ES | toronto.on
        EN | analyse de drogue montreal | FR | montreal.qc
        EN | je suis à Hochelaga     | FR | hochelaga-montreal.qc
        EN | narcan en el Bronx      | ES | the-bronx.ny
        FR | narcan near seattle     | EN | seattle.wa
        """)
    void a_place_and_a_word_that_languages_share_show_no_language(
            Language language, String words, Language answered, String place) {
        Position fresh = Position.begin("0123456789abcdef0123456789abcdef", language, EngineInputsFixture.NOW);
        Position next = EngineInputsFixture.step(fresh, Input.Words.of(words), Channel.TEXT)
                .next();

        assertThat(next.language()).isEqualTo(answered);
        assertThat(next.place()).contains(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        narcan lake clear    | 12945
        narcan in Lake Clear | 12945
        naloxone hogansburg ny | 13655
        akwesasne            | H0M
        naloxone à Akwesasne | H0M
        narcan nunavik       | J0M
        """)
    void what_only_the_post_office_knows_by_name_is_a_place(String words, String place) {
        assertThat(first(words).place()).contains(place);
    }

    @ParameterizedTest
    @CsvSource({
        "i got stuck by a used needle in seattle",
        "dirty needle stuck me 98101",
        "je me suis piqué avec une aiguille usagée à montréal"
    })
    void a_needle_in_the_skin_is_answered_first(String words) {
        assertThat(first(words).step()).doesNotStartWith("naloxone.");
    }
}
