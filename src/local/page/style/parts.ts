/** Components, embeds and dialogs. */
export const parts = /* css */ `
.container { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; width: fit-content; min-width: min(320px, 100%); max-width: 620px; margin-top: 4px; padding: 14px 16px; border: 1px solid #ffffff0f; border-radius: 8px; background: var(--side); }
.container:has(> .accent) { padding-left: 18px; }
.accent { position: absolute; inset: -1px auto -1px -1px; width: 4px; height: calc(100% + 2px); border-radius: 8px 0 0 8px; }
.body > .text + .row, .body > .row { margin-top: 6px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; max-width: 620px; }
.section { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 16px; align-items: start; }
.space { width: 100%; height: 0; margin: 2px 0; border: 0; }
hr.space { border-top: 1px solid #ffffff1a; }
.space-large { margin: 8px 0; }
.thumbnail { width: 85px; height: 85px; border-radius: 8px; object-fit: cover; }
.gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 4px; }
.picture { max-width: 100%; border-radius: 8px; }

.select { position: relative; flex: 1; min-width: min(280px, 100%); max-width: 400px; }
.select-button { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 40px; padding: 8px 12px; border: 1px solid #1a1b1e; border-radius: 8px; background: var(--rail); text-align: left; font-size: 14px; }
.select-button span { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.select-button.empty span { color: var(--faint); }
.listbox { position: absolute; top: calc(100% + 2px); left: 0; z-index: 2; width: 100%; max-height: 300px; overflow-y: auto; border: 1px solid #1a1b1e; border-radius: 8px; background: var(--side); box-shadow: 0 8px 24px #0008; }
.listbox.up { top: auto; bottom: calc(100% + 2px); }
.option { display: flex; align-items: center; gap: 10px; padding: 8px 12px; font-size: 14px; line-height: 1.3; cursor: pointer; }
.option b { font-weight: 500; color: var(--bright); }
.option small { display: block; font-size: 12px; color: var(--faint); }
.option:is(:hover, .active) { background: var(--high); }
.option:is(:hover, .active) small { color: #b5bac1; }
.option[aria-selected=true]:not(.popup *) { background: #4e50587a; }
.listbox .option[aria-selected=true]::after { content: "✓"; margin-left: auto; color: #8ea1ff; }
.listbox .option.active { box-shadow: inset 2px 0 var(--blurple); }
/* Forced colours show outlines alone. */
.option.active { outline: 2px solid transparent; outline-offset: -2px; }

.embed { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 6px; max-width: 520px; margin-top: 4px; padding: 10px 16px 14px; border-radius: 4px; background: var(--side); overflow: hidden; font-size: 14px; }
.embed > * { grid-column: 1; }
.embed > .thumbnail { grid-column: 2; grid-row: 1 / span 4; }
.embed .accent { inset: 0 auto 0 0; height: 100%; }
.embed-author { font-weight: 600; color: var(--bright); }
.embed-title { font-size: 16px; font-weight: 600; color: var(--bright); }
.embed-fields { display: flex; flex-wrap: wrap; gap: 8px; }
.embed-fields .block { flex: 1 0 100%; } .embed-fields .inline { flex: 1 0 30%; }
.embed dt { font-weight: 600; color: var(--bright); }
.embed footer { font-size: 12px; color: var(--faint); }

dialog { width: min(480px, calc(100vw - 24px)); padding: 0; border: 0; border-radius: 12px; background: var(--ground); color: var(--text); box-shadow: 0 8px 40px #000a; }
dialog::backdrop { background: #000000b3; }
dialog h2 { padding: 20px 20px 4px; font-size: 20px; color: var(--bright); }
dialog .fields { display: grid; gap: 16px; max-height: 60vh; padding: 12px 20px; overflow-y: auto; }
dialog .complaint { padding: 0 20px; }
dialog footer { display: flex; justify-content: flex-end; gap: 8px; margin-top: 8px; padding: 16px 20px; background: var(--side); }
.labelled { display: grid; gap: 6px; }
.labelled > span:first-child { font-weight: 500; color: var(--bright); }
.labelled em { color: #f88a8d; font-style: normal; }
.labelled small { color: var(--faint); }
.labelled :is(input, textarea, select) { width: 100%; padding: 10px; border: 1px solid #1a1b1e; border-radius: 8px; background: var(--rail); resize: vertical; }
`;
