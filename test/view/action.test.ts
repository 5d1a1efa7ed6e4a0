import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, decodeAction, encodeAction, STYLES } from '../../src/view/action.js';

const work = fc.string({ unit: fc.constantFrom(...'abc -_.9é网'), minLength: 1, maxLength: 40 });
const number = fc.integer({ min: 1, max: 999_999 });
const place = fc.oneof(
	fc.record({ paragraph: number }),
	fc.record({ paragraph: number, sentence: number }),
	fc.record({ paragraph: number, to: number }),
);
const page = fc.nat(9999);
const kind = <Kind extends string>(kind: Kind) => fc.constant(kind);
const scoped = fc.constantFrom('answer', 'search', 'why');

const action: fc.Arbitrary<Action> = fc.oneof(
	fc.record({ kind: fc.constantFrom('open', 'context', 'like', 'cite'), work, place }),
	fc.record({ kind: kind('turn'), work, place, page }),
	fc.record({ kind: kind('style'), work, place, style: fc.constantFrom(...STYLES) }),
	fc.record({ kind: kind('outline'), work, page }),
	fc.record({ kind: kind('choose'), work }),
	fc.record({ kind: scoped, page }),
	fc.record({ kind: scoped, page, scope: work }),
	fc.record({ kind: kind('ask'), page }),
	fc.record({ kind: fc.constantFrom('share-answer', 'share-search'), page, scope: work }, { requiredKeys: ['kind'] }),
	fc.record({ kind: kind('share-passage'), work, place, page }, { requiredKeys: ['kind', 'work', 'place'] }),
	fc.record({ kind: kind('remove'), asker: fc.constant('123456789012345678') }),
	fc.record({
		kind: fc.constantFrom('share-summary', 'pin-summary', 'refresh-summary'),
		work,
		lines: fc.integer({ min: 3, max: 12 }),
		form: fc.constantFrom('quotes', 'plain'),
	}),
	fc.record({ kind: fc.constantFrom('pin-passage', 'refresh-passage'), work, place }),
	fc.record({ kind: kind('ask-form'), work }),
	fc.record({ kind: kind('pins'), page }),
	fc.record({ kind: fc.constantFrom('cancel', 'unpin') }),
	fc.record({ kind: kind('delete-pin'), message: fc.constant('123456789012345678') }),
) as fc.Arbitrary<Action>;

describe('custom_id', () => {
	it('holds every action, in at most 100 characters', () => {
		fc.assert(
			fc.property(action, action => {
				const id = encodeAction(action);
				expect(id.length).toBeLessThanOrEqual(100);
				expect(decodeAction(id)).toEqual(action);
			}),
		);
	});

	it('of an older button has no page', () => {
		expect(decodeAction('p:')).toEqual({ kind: 'share-answer' });
		expect(decodeAction('f:a')).toEqual({ kind: 'share-search', scope: 'a' });
		expect(decodeAction('r:a:4.5')).toEqual({ kind: 'share-passage', work: 'a', place: { paragraph: 4, sentence: 5 } });
	});

	it('is nothing when it is forged, whatever it says', () => {
		for (const id of [
			'',
			'o',
			'o:',
			'o:a',
			'o:a:x',
			'o:a:1:2',
			'z:a',
			't:a:1',
			'x:1',
			'k:a:1:z',
			'a:-1:',
			'p:a:x',
			'p:a:1:2',
			`o:${'a'.repeat(99)}:1`,
		]) {
			expect(decodeAction(id)).toBeUndefined();
		}
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), id => {
				const action = decodeAction(id);
				if (action) expect(encodeAction(action).length).toBeGreaterThan(0);
			}),
		);
	});
});
