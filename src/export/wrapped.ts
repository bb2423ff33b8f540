/** East Asian signs are as wide as they are high; others are taken for a little more than half of that. */
const WIDE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffef]/u;
const NARROW_EM = 0.58;

const PIECES =
  /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffef]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffef]+|\s+/gu;

const emOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : NARROW_EM), 0);

/** Lines of at most so many em, as far as one can tell without a font; a word that is longer is cut. */
export function wrapped(text: string, mostEm: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, mostEm)) {
    if (emOf(line + piece) > mostEm && line.trim() !== "") {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trim()];
}

function pieces(text: string, mostEm: number): string[] {
  const most = Math.max(1, Math.floor(mostEm / NARROW_EM));
  return (text.match(PIECES) ?? []).flatMap((piece) => {
    if (emOf(piece) <= mostEm) return [piece];
    const signs = [...piece];
    return Array.from({ length: Math.ceil(signs.length / most) }, (_, k) =>
      signs.slice(k * most, (k + 1) * most).join(""),
    );
  });
}
