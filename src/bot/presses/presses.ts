import type { Presses } from '../command.js';
import { answerPresses } from './answers.js';
import { citePresses } from './cite.js';
import { passagePresses } from './passages.js';
import { pinPresses } from './pin.js';
import { askFormPresses } from './pin-ask.js';
import { pinListPresses } from './pin-list.js';
import { sharePresses } from './share.js';
import { summaryPresses } from './summary.js';

/** What each kind of button and menu does. */
export const presses: Presses = {
	...answerPresses,
	...citePresses,
	...passagePresses,
	...sharePresses,
	...summaryPresses,
	...pinPresses,
	...pinListPresses,
	...askFormPresses,
};
