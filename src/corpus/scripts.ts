/** Scripts that put no space between words. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a text has words that no space sets off: where one ends is then a segmenter's guess, and not always the same. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);
