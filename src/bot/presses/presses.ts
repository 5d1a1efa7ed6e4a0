import type { Presses } from '../command.js';
import { answerPresses } from './answers.js';
import { citePresses } from './cite.js';
import { passagePresses } from './passages.js';
import { sharePresses } from './share.js';

/** What each kind of button and menu does. */
export const presses: Presses = { ...answerPresses, ...citePresses, ...passagePresses, ...sharePresses };
