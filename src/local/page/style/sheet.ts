import { base } from './base.js';
import { composer } from './composer.js';
import { frame } from './frame.js';
import { message } from './message.js';
import { parts } from './parts.js';
import { text } from './text.js';

/** The page's style sheet. It stands in TypeScript so that the bundle has it: nothing else is copied there. */
export const styleSheet = [base, frame, message, text, parts, composer].join('\n');
