/** A character class, for a pattern: the scripts that put no space between words. */
export const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;

const HAS_UNSPACED = new RegExp(UNSPACED, 'u');

/** Whether a text has words that no space sets off: where one ends is then a segmenter's guess, and not always the same. */
export const isUnspaced = (text: string): boolean => HAS_UNSPACED.test(text);
