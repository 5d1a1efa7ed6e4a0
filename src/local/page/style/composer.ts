/** Where one writes: the text field, the list of commands, a command's form. */
export const composer = /* css */ `
.typing { height: 20px; margin: 0 16px -4px; font-size: 13px; line-height: 20px; }
.typing .dots { margin-right: 8px; }
.composer { flex: none; padding: 0 16px 20px; }
.barred:not(:empty) { padding: 11px 16px; border-radius: 8px; background: var(--raised); color: var(--faint); cursor: not-allowed; }
.barred:not(:empty) ~ * { display: none; }
.field { display: flex; align-items: flex-start; position: relative; border-radius: 8px; background: var(--raised); }
.replying:not([hidden]) + .field { border-radius: 0 0 8px 8px; }
.field > textarea { flex: 1; min-width: 0; max-height: 40vh; padding: 11px 4px; border: 0; outline: 0; background: none; field-sizing: content; resize: none; }
.field > textarea::placeholder { white-space: nowrap; overflow: hidden; }
.excess { color: #f88a8d; font-size: 14px; text-align: right; }
.field > .excess:not(:empty) { flex: none; padding: 11px 0 11px 8px; line-height: 22px; }
.excess:empty { display: none; }
#text[hidden] ~ .excess { display: none; }
.round { display: grid; place-items: center; flex: none; width: 30px; height: 30px; margin: 7px; border-radius: 50%; color: #b5bac1; }
.round:hover { color: #fff; }
#slash { background: #b5bac1; color: var(--raised); width: 24px; height: 24px; margin: 10px 12px 10px 14px; }
#slash:hover { background: #fff; }
.replying { display: flex; align-items: center; gap: 12px; padding: 8px 12px 8px 16px; border-radius: 8px 8px 0 0; background: var(--side); font-size: 14px; color: #b5bac1; }
.replying > span { flex: 1; }
.replying b { font-weight: 600; color: var(--bright); }
.complaint { min-height: 0; color: #f88a8d; font-size: 14px; }
.composer .complaint:not(:empty) { padding: 4px 4px 0; }

.popup { position: absolute; inset: auto 0 calc(100% + 8px) 0; z-index: 2; max-height: 45vh; overflow-y: auto; padding: 8px; border: 1px solid #1f2023; border-radius: 8px; background: var(--side); box-shadow: 0 8px 24px #0006; }
.popup .hint { padding: 4px 8px 6px; font-size: 12px; color: #b5bac1; }
.popup .hint b { color: var(--bright); font-weight: 600; }
.popup .option { border-radius: 4px; padding: 7px 8px; }
.popup .option i { padding: 1px 5px; border-radius: 4px; background: var(--rail); font-style: normal; font-size: 12px; color: #b5bac1; }
.popup .none { padding: 8px; text-align: left; font-size: 14px; }

.command { flex: 1; min-width: 0; padding: 6px 0; }
.command-form { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 8px; min-height: 32px; }
.command-name { color: #c9cdfb; font-weight: 600; border-radius: 2px; }
.command-name:focus { outline: 2px solid var(--link); outline-offset: 2px; }
.pill { display: flex; align-items: stretch; max-width: 100%; border: 1px solid transparent; border-radius: 6px; background: var(--rail); }
.pill label { flex: none; padding: 3px 8px; border-radius: 5px 0 0 5px; background: #2b2d31; font-size: 14px; line-height: 24px; color: #b5bac1; }
.pill input { min-width: 60px; max-width: 100%; padding: 3px 8px; border: 0; outline: 0; background: none; field-sizing: content; }
.pill:focus-within { border-color: var(--blurple); }
.pill:has([aria-invalid=true]) { border-color: var(--red); }
.pill:has([aria-invalid=true]) label { color: #f88a8d; }
.add { padding: 2px 8px; border-radius: 6px; background: #2b2d31; font-size: 13px; line-height: 24px; color: var(--faint); }
.add:is(:hover, :focus-visible) { color: #fff; background: var(--high); }

@media (max-width: 760px) {
	.composer { padding: 0 8px 10px; }
}
`;
