import type { View } from '../../view/layout.js';
import { noticeView } from '../../view/notice-view.js';
import { wordsOf } from '../asked.js';
import { type Failure, lineOf } from '../attempt.js';
import type { Moderation } from './rights.js';

/** Tells a moderator why Discord did not do something in the channel. */
export const refusedView = (interaction: Moderation, failure: Failure): View =>
	noticeView(lineOf(failure, `<#${interaction.channelId}>`, wordsOf(interaction)));
