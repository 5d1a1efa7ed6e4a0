import type { APIModalInteractionResponseCallbackComponent, APITextInputComponent } from 'discord-api-types/v10';
import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { longest } from '../../world/limits.js';
import type { OpenModal } from '../../world/outcome.js';
import { type Html, html, type Part } from '../html.js';
import { markdown } from '../markdown/markdown.js';
import type { Viewer } from '../viewer.js';

/** A form over the page; what is filled in is sent to `path` by the names of the fields. */
export function dialog(title: string, path: string, submit: string, fields: Part): Html {
	return html`<dialog id="dialog" aria-labelledby="dialog-title"><form data-post="${path}"><h2 id="dialog-title">${title}</h2>
<div class="fields">${fields}</div>
<p id="dialog-complaint" class="complaint" role="alert"></p>
<footer><button type="button" class="button secondary" data-close>Cancel</button><button class="button primary">${submit}</button></footer></form></dialog>`;
}

/** A field for one line of text. */
export function lineField(name: string, label: string, value = '', most = 100): Html {
	return html`<label class="labelled"><span>${label} <em>*</em></span><input name="${name}" value="${value}" required maxlength="${most}" autocomplete="off"></label>`;
}

/** A field for a message's text. */
export function messageField(label: string, value: string): Html {
	return html`<label class="labelled"><span>${label}</span><textarea name="content" rows="4" required data-longest="${longest.message}">${value}</textarea><span class="excess" aria-hidden="true"></span></label>`;
}

/** A form that the bot opened. */
export function modal({ data }: OpenModal, path: string, viewer: Viewer): Html {
	const fields = (data.components as readonly APIModalInteractionResponseCallbackComponent[]).map(component =>
		field(component, viewer),
	);
	return dialog(data.title, path, 'Submit', fields);
}

function field(component: APIModalInteractionResponseCallbackComponent, viewer: Viewer): Part {
	switch (component.type) {
		case ComponentType.TextDisplay:
			return html`<div class="text">${markdown(component.content, viewer)}</div>`;
		case ComponentType.ActionRow:
			return component.components.map(input =>
				labelled(input.label ?? '', undefined, input.required, textInput(input)),
			);
		case ComponentType.Label: {
			const { component: inner, description, label } = component;
			const required = 'required' in inner ? inner.required : undefined;
			return labelled(label, description, required, control(inner));
		}
		default:
			return unshown(component);
	}
}

type Labelled = Extract<APIModalInteractionResponseCallbackComponent, { type: ComponentType.Label }>['component'];

function control(component: Labelled): Html {
	switch (component.type) {
		case ComponentType.TextInput:
			return textInput(component);
		case ComponentType.StringSelect:
			return html`<select name="${component.custom_id}"${(component.max_values ?? 1) > 1 && html` multiple`}${component.required !== false && html` required`}>${component.options.map(
				option => html`<option value="${option.value}"${option.default && html` selected`}>${option.label}</option>`,
			)}</select>`;
		default:
			return unshown(component);
	}
}

function labelled(label: string, description: string | undefined, required: boolean | undefined, input: Html): Html {
	return html`<label class="labelled"><span>${label}${required !== false && html` <em>*</em>`}</span>${description && html`<small>${description}</small>`}${input}</label>`;
}

function textInput({
	custom_id,
	max_length,
	min_length,
	placeholder,
	required,
	style,
	value,
}: APITextInputComponent): Html {
	const rules = html` name="${custom_id}" placeholder="${placeholder ?? ''}" maxlength="${max_length ?? longest.field}"${min_length !== undefined && html` minlength="${min_length}"`}${required !== false && html` required`} autocomplete="off"`;
	if (style === TextInputStyle.Paragraph) return html`<textarea rows="5"${rules}>${value ?? ''}</textarea>`;
	return html`<input${rules} value="${value ?? ''}">`;
}

function unshown({ type }: { readonly type: ComponentType }): Html {
	return html`<p class="unshown">A field of type ${type}, which the local Discord does not draw.</p>`;
}
