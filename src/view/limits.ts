/**
 * Discord's limits on what a bot sends, and our own where Discord has none.
 * https://docs.discord.com/developers/components/reference, …/resources/message, …/interactions/application-commands
 */

/** Components in a message, nested ones counted. */
export const MAX_COMPONENTS = 40;
/** Characters over all text displays of a message. */
export const MAX_TEXT = 4000;
/** UTF-8 bytes of a message's components; Discord has answered 500 a little above. */
export const MAX_BYTES = 10_000;
/** Characters of the state that a button or menu holds. */
export const MAX_CUSTOM_ID = 100;
/** Characters on a button. */
export const MAX_LABEL = 80;
/** Buttons in an action row. */
export const MAX_BUTTONS = 5;
/** Options of a select menu, choices of an autocomplete, and the characters of each. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;

/** Our own: characters of a question or of search words; what stands behind is not read. */
export const MAX_QUESTION = 600;
/** Our own: characters of a quotation that is typed; more than a paragraph has. */
export const MAX_CHECKED = 4000;
/** Our own: characters of a title or author in a citation. */
export const MAX_NAME = 120;
/** Our own: characters of a title beside something else. */
export const MAX_TITLE = 60;
/** Our own: paragraphs in a message, since each is a component. */
export const MAX_PARAGRAPHS = 12;

/**
 * Our own: room (see `roomOf`) that the texts of one message may take. Twice this is the most that they take in
 * bytes, as JSON; the rest of the bytes is for the buttons.
 */
export const TEXT_ROOM = 3800;
/** What is left of it for paragraphs beside title, footer and name. */
export const PASSAGE_ROOM = TEXT_ROOM - 900;
