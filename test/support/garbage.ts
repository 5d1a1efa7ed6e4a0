import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/** Frees at once all that is held by nothing. */
export const collectGarbage: () => void = runInNewContext('gc');
