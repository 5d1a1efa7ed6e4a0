/**
 * Citation styles in CSL 1.0 for what a work has: an author, a title, perhaps where it was published; a paragraph
 * number as locator. https://docs.citationstyles.org/en/stable/specification.html
 */

const style = (id: string, title: string, paragraph: string, body: string): string =>
	`<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
	<info><title>${title}</title><id>${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
	<locale><terms><term name="paragraph" form="short">${paragraph}</term></terms></locale>
	${body}
</style>`;

const LOCATOR = `<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>`;
const PUBLISHED = `<group delimiter=", "><text variable="container-title" font-style="italic"/><text variable="URL"/></group>`;

/** MLA Handbook, 9th edition: (Wang Jun, par. 4). */
export const MLA = style(
	'pilcrow-mla',
	'MLA',
	'par.',
	`<citation><layout prefix="(" suffix=")"><group delimiter=", ">
		<names variable="author"><name form="short"/></names>${LOCATOR}
	</group></layout></citation>
	<bibliography><layout suffix="."><group delimiter=". ">
		<names variable="author"><name name-as-sort-order="first"/></names>
		<text variable="title" quotes="true"/>${PUBLISHED}
	</group></layout></bibliography>`,
);

/** Chicago Manual of Style, 17th edition, author and date: (Wang Jun, n.d., para. 4). */
export const CHICAGO = style(
	'pilcrow-chicago',
	'Chicago',
	'para.',
	`<citation><layout prefix="(" suffix=")"><group delimiter=", ">
		<names variable="author"><name form="short"/></names><text term="no date" form="short"/>${LOCATOR}
	</group></layout></citation>
	<bibliography><layout suffix="."><group delimiter=". ">
		<names variable="author"><name name-as-sort-order="first"/></names>
		<text term="no date" form="short"/>
		<text variable="title" quotes="true"/>${PUBLISHED}
	</group></layout></bibliography>`,
);
