/** What the gateway sends again, it sends within seconds. */
const MAX_SEEN = 10_000;

/** Remembers what has come in, so that what the gateway sends again is not answered again. */
export interface Seen {
	/** Whether that id comes for the first time; it is remembered then, and the oldest forgotten. */
	isNew(id: string): boolean;
}

/** Has seen nothing yet. @param max so many ids are remembered */
export const createSeen = (max = MAX_SEEN): Seen => {
	/** In the order in which they came. */
	const ids = new Set<string>();
	return {
		isNew(id) {
			if (ids.has(id)) return false;
			ids.add(id);
			if (ids.size > max) {
				const [oldest = id] = ids;
				ids.delete(oldest);
			}
			return true;
		},
	};
};
