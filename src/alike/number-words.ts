// number-words: numbers that are written out, as figures: “Twelve killed” and “Fourteen killed” are two counts. Not one,
// which is an article or a pronoun in most languages; folded, in English, German, French and Spanish, but for “once”.
const NUMBERS = `
2 two zwei deux dos
3 three drei trois tres
4 four vier quatre cuatro
5 five funf cinq cinco
6 six sechs seis
7 seven sieben sept siete
8 eight acht huit ocho
9 nine neun neuf nueve
10 ten zehn dix diez
11 eleven elf onze
12 twelve zwolf douze doce
13 thirteen dreizehn treize trece
14 fourteen vierzehn quatorze catorce
15 fifteen funfzehn quinze quince
16 sixteen sechzehn seize dieciseis
17 seventeen siebzehn diecisiete
18 eighteen achtzehn dieciocho
19 nineteen neunzehn diecinueve
20 twenty zwanzig vingt veinte
30 thirty dreissig trente treinta
40 forty vierzig quarante cuarenta
50 fifty funfzig cinquante cincuenta`;

export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  NUMBERS.trim()
    .split('\n')
    .flatMap((line) => {
      const [figure = '', ...words] = line.split(' ');
      return words.map((word) => [word, figure] as const);
    }),
);
