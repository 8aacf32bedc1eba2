import type { LocalisedText } from '@industry/values';

/** What each rule of the lint says. */
export const messages = {
  unreachable: {
    kk: '«{name}» ешқашан орындалмайды: шарттары бір-біріне қайшы',
    ru: '«{name}» не выполнимо никогда: условия противоречат друг другу',
    en: '"{name}" can never hold: its conditions contradict each other',
    ja: '「{name}」は決して成り立たない：条件が互いに矛盾している',
  },
  'excludes-nobody': {
    kk: '«{name}» ешкімді шеттетпейді: әрқашан орындалады',
    ru: '«{name}» никого не исключает: выполняется всегда',
    en: '"{name}" excludes nobody: it always holds',
    ja: '「{name}」は誰も除外しない：常に成り立つ',
  },
  implied: {
    kk: 'шарт артық: жанындағы шарттардан шығады',
    ru: 'условие лишнее: следует из соседних',
    en: 'the condition is superfluous: it follows from the ones beside it',
    ja: '条件は余分：並びの条件から導かれる',
  },
  covered: {
    kk: 'балама ештеңе қоспайды: басқалары оны қамтиды немесе ол орындалмайды',
    ru: 'вариант ничего не добавляет: его покрывают другие или он невыполним',
    en: 'the alternative adds nothing: the others cover it, or it can never hold',
    ja: '選択肢は何も加えない：他に含まれるか、成り立たない',
  },
  'band-gap': {
    kk: '«{name}» жолақтарының арасында бос орын бар',
    ru: 'между полосами «{name}» есть пробел',
    en: 'there is a gap between the bands of "{name}"',
    ja: '「{name}」の区分の間に隙間がある',
  },
  'band-overlap': {
    kk: '«{name}» жолақтары қабаттасады, ескертпесі жоқ',
    ru: 'полосы «{name}» пересекаются, и примечания нет',
    en: 'bands of "{name}" overlap and no source note says how that is read',
    ja: '「{name}」の区分が重なり、読み方の注記がない',
  },
  'partition-gap': {
    kk: '«{name}» бөлінісінде ешбір шарт орындалмайтын жағдай бар',
    ru: 'в разбиении «{name}» есть случай, где не выполнено ни одно условие',
    en: 'in "{name}" there is a case in which none of the conditions holds',
    ja: '「{name}」にはどの条件も成り立たない場合がある',
  },
  'partition-overlap': {
    kk: '«{name}» бөлінісінде екі шарт бірге орындалады: {one}, {other}',
    ru: 'в разбиении «{name}» два условия выполняются вместе: {one}, {other}',
    en: 'in "{name}" two conditions hold together: {one}, {other}',
    ja: '「{name}」では二つの条件が同時に成り立つ：{one}、{other}',
  },
  'date-gap': {
    kk: '{from} – {until} аралығында мән жоқ',
    ru: 'с {from} по {until} значения нет',
    en: 'no value holds from {from} until {until}',
    ja: '{from}から{until}まで値がない',
  },
  'no-clause': {
    kk: '«{name}» шегінің тармағы көрсетілмеген',
    ru: 'у предела «{name}» нет пункта',
    en: 'the limit "{name}" cites no clause',
    ja: '限度「{name}」に条項がない',
  },
  'undated-limit': {
    kk: 'шек шартқа жазылған: оны күні бар параметр етіңіз немесе тармағын көрсетіңіз',
    ru: 'предел вписан в условие: сделайте его датированным параметром или укажите пункт',
    en: 'a limit is written into the condition: make it a dated parameter, or cite its clause',
    ja: '限度が条件に直接書かれている：日付付きのパラメータにするか条項を示すこと',
  },
  'missing-text': {
    kk: 'мәтін жоқ: {language}',
    ru: 'нет текста: {language}',
    en: 'no text in {language}',
    ja: '文がない：{language}',
  },
  unused: {
    kk: '«{name}» еш жерде қолданылмайды',
    ru: '«{name}» нигде не используется',
    en: 'nothing uses "{name}"',
    ja: '「{name}」はどこにも使われていない',
  },
  'no-source': {
    kk: '«{name}» фактісін беретін тізілім де, сұрақ та жоқ',
    ru: 'факт «{name}» неоткуда взять: нет ни реестра, ни вопроса',
    en: 'nobody can give the fact "{name}": it has neither register nor question',
    ja: '事実「{name}」の出所がない：登録簿も質問もない',
  },
  'not-proven': {
    kk: '«{name}» тексеру үшін тым күрделі: қайшылықтары қаралмады',
    ru: '«{name}» слишком сложно для проверки: противоречия не искались',
    en: '"{name}" is too complex to be checked for contradictions',
    ja: '「{name}」は複雑すぎて矛盾を検査できない',
  },
} as const satisfies Record<string, LocalisedText>;
