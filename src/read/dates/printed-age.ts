// printed-age: an age as sites print it ("2 hours ago"). Owns what sites write beside CLDR's wording of each language.
import { fold } from '../fold.ts';
import type { DateWords } from './date-words.ts';

const ABOUT =
  /(?:^|(?<= ))(?:about|around|over|almost|nearly|more than|less than|etwa|ungefähr|rund|knapp|über|ca\.?|circa|environ|plus de|moins de|près de|cerca de|unas|unos|casi|quasi|oltre|ongeveer|omkring|около|більше|приблизно) (?=[#\p{L}])/gu;
/** Words for one and a few, as they stand in ages. */
const NUMBER_WORDS =
  /(?:^|(?<=[ ']))(?:a few|an|a|one|two|three|four|five|six|seven|eight|nine|ten|several|einer|einem|eine|zwei|drei|wenigen|une|un|deux|trois|quelques|una|uno|dos|tres|unas|due|tre|pochi|poche|uma|um|dois|duas|três|een|één|enkele|twee|drie|en|ett|et|två|to|jedną|dwie|два|две|дві|три|несколько|кілька|bir|iki|数|數|几|幾|半)(?= |$)/gu;

/** Whether a text is an age and nothing else: "2 hours ago", "vor einer Stunde", "il y a 2 h", "2時間前", "yesterday". */
export function isAge(text: string, { ages }: DateWords): boolean {
  const form = fold(text)
    .replace(/^(?:約|约|大约|大約|약|حوالي )\s*/u, '')
    .replace(/\d+/gu, '#')
    .replace(/[.。]$/u, '')
    .replace(ABOUT, '');
  const counted = withNumber(form);
  // CLDR has one wording a language; sites also leave the preposition or the number out, or take another one.
  const spellings = [
    form,
    counted,
    `# ${form}`,
    `för ${form}`,
    `for ${form}`,
    `há ${form.replace(/ atrás$/u, '')}`,
  ];
  spellings.push(form.replace(/^منذ/u, 'قبل'), form.replace(/ /gu, ''));
  return (
    spellings.some((spelling) => ages.has(spelling) || ages.has(`${spelling}.`)) ||
    // "Today, 14:05", "gestern um 9:30 Uhr".
    ages.has(form.replace(/,? (?:\p{L}{1,3} )?#[:.]#(?: (?:uhr|h|[ap]\.?m\.?))?$/u, '')) ||
    /^(?:just now|moments? ago|right now|gerade eben|à l'instant|agora mesmo|ahora mismo|recién|proprio ora|adesso|zojuist|just nu|przed chwilą|только что|щойно|刚刚|剛剛|방금 ?전?|たった今|az önce|الآن|עכשיו|#\s?(?:hrs?|mins?|secs?|wks?|mos?|yrs?|h|m|d|w|s|y|j|tg|std|sa|dk|min|u|ч|мин|дн|год|хв)\.? ?(?:ago|fa|siden|sedan|geleden|temu|назад|тому|önce|sitten)?|(?:hier|aujourd'hui) à #h#|قبل (?:#|ساعه|ساعة|دقيقة|يوم|أسبوع|شهر|سنة)|لפני שעה|לפני (?:שעה|יום|דקה|שעתיים|יומיים|שבועיים|#))$/u.test(
      counted,
    )
  );
}

/** The number word nearest to the unit as '#': "il y a une heure" has two words that can mean one. */
function withNumber(form: string): string {
  const last = [...form.replace("un'", 'un ').matchAll(NUMBER_WORDS)].at(-1);
  if (!last) return form;
  const spaced = form.replace("un'", 'un ');
  return `${spaced.slice(0, last.index)}#${spaced.slice(last.index + last[0].length)}`;
}
