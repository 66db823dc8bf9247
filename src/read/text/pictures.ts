// pictures: what is left of a picture in a saved text: a line that describes it, and a line that says whose it is.
// Owns recognising the credit; the description is known by standing before it.
import type { Image } from '../../core/blocks.ts';
import type { Line } from './lines.ts';
import { ending, isProse, width } from './line-shape.ts';

/** A credit is a name and an agency, not a sentence. In cells. */
const LONGEST_CREDIT = 140;
const LONGEST_DESCRIPTION = 320;

const WORD =
  'image|photo|picture|photograph|illustration|graphic|video|foto|fotos|bild|bilder|abbildung|grafik|quelle|crédit|crédits|crédit photo|photographie|imagen|fotografía|immagine|imagem|fotografia|fotograaf|beeld|foto’s|kuva|valokuva|zdjęcie|fot|obrázek|kép|фото|фотография|снимок|изображение|иллюстрация|світлина|写真|画像|撮影|写真提供|写真＝|图片|图片来源|图|图源|摄影|圖片|圖|攝影|사진|사진 출처|이미지|صورة|الصورة|تصوير|מקור|צילום|תמונה|fotoğraf|görsel|φωτογραφία';
const CREDIT = new RegExp(
  `^[([]?(?:(?:${WORD})(?: ?/ ?(?:${WORD}))?s?(?:\\s?(?:credits?|source|courtesy(?: of)?|by|copyright|quelle|photo|presse))?|(?:photo )?credits?|source (?:photo|image))\\s?(?:[:：/／=＝©|]|\\s(?=by\\s|©))\\s?\\S`,
  'iu',
);
const BY =
  /^[([]?(?:image|photo|picture|illustration|photograph|graphic|foto|bild|photos?)s? (?:by|courtesy of|via|von|par|de|di|av|af)\s\p{Lu}/iu;
const SOURCE = /^image source, /iu;
const AGENCY =
  /(?:^|[/／(（·,–—-]\s?|\b(?:via|for)\s)(?:getty images|afp|reuters|ap photo|ap images|associated press|dpa|epa|ansa|efe|belga|anp|tt|ntb|ritzau|pap|čtk|тасс|риа новости|共同|時事|新华社|新華社|연합뉴스|unsplash|pexels|pixabay|shutterstock|alamy|istock|flickr|wikimedia commons|picture alliance|imago|pa wire|pa media|afp via getty images|bloomberg)[)\]）]?$/iu;

/** A line that says whose a picture is, and nothing else. */
export function isCredit(line: string): boolean {
  if (width(line) > LONGEST_CREDIT) return false;
  if (SOURCE.test(line) || BY.test(line)) return true;
  if (CREDIT.test(line)) return ending(line) !== 'stop' || width(line) < 80;
  return (AGENCY.test(line) && width(line) <= 80 && !isProse(line)) || /^©\s?\p{L}[^.]{2,60}$/u.test(line);
}

/** A picture out of its credit and the line before it, where that is its description. */
export function picture(description: string | null, credit: string): Image {
  return {
    kind: 'image',
    url: null,
    alt: description,
    caption: null,
    credit: credit.replace(/^[([](.*)[)\]]$/u, '$1').replace(SOURCE, ''),
  };
}

/** Whether the line before a credit describes the picture: it stands close to it, or is no sentence of the text. */
export function describes(line: Line, credit: Line): boolean {
  if (width(line.text) > LONGEST_DESCRIPTION) return false;
  const end = ending(line.text);
  if (credit.tight && !line.tight) return true;
  return end === 'none' || (credit.tight && end === 'stop' && !isProse(line.text));
}

/** "A street in Oslo. Photo: Jane Doe/Reuters" in one line: both parts; null for any other line. */
export function captionWithCredit(line: string): { description: string; credit: string } | null {
  if (width(line) > LONGEST_DESCRIPTION) return null;
  const marks = [...line.matchAll(/[.。!?…]\s|\s[([（]|[（(]|\s[|–—]\s/gu)];
  const at = marks.at(-1);
  if (!at) return null;
  const cut = at.index + at[0].length;
  const credit = line.slice(cut).replace(/[)\]）]\.?$/u, '');
  const description = line.slice(0, at.index + (/^[.。!?…]/u.test(at[0]) ? 1 : 0)).trim();
  // An agency's name in brackets ends many first sentences of a report; only a word for "picture" is sure.
  return description !== '' && (CREDIT.test(credit) || BY.test(credit)) && width(credit) <= LONGEST_CREDIT
    ? { description, credit }
    : null;
}
