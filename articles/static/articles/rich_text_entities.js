/** Lets editors mark words as a glossary term or a citation, by choosing a snippet. */
(() => {
    const { EditorState, Modifier, RichUtils } = window.DraftJS;
    const { createElement } = window.React;
    const { ModalWorkflowSource, TooltipEntity, registerPlugin } = window.draftail;

    class SnippetSource extends ModalWorkflowSource {
        getChooserConfig() {
            return {
                url: this.props.entityType.chooserUrls.snippetChooser,
                urlParams: {},
                onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
                responses: { chosen: this.onChosen },
            };
        }

        // Wagtail's own version knows only how its own entities behave when edited.
        onChosen(chosen) {
            const { editorState, entityType, onComplete } = this.props;
            const selection = editorState.getSelection();
            const content = editorState.getCurrentContent().createEntity(
                entityType.type, "MUTABLE", { id: Number(chosen.id), title: chosen.string },
            );
            const key = content.getLastCreatedEntityKey();
            const next = selection.isCollapsed()
                ? EditorState.push(
                    editorState,
                    Modifier.replaceText(content, selection, chosen.string, null, key),
                    "insert-characters",
                )
                : RichUtils.toggleLink(editorState, selection, key);
            this.workflow.close();
            onComplete(next);
        }
    }

    const decorator = (icon) => (props) => {
        const { title } = props.contentState.getEntity(props.entityKey).getData();
        return createElement(TooltipEntity, { ...props, icon, label: title || "?" });
    };

    // The same symbols as in the toolbar, from Wagtail's sprite.
    const symbol = (name) => createElement(
        "svg", { className: `icon icon-${name}`, "aria-hidden": "true" },
        createElement("use", { href: `#icon-${name}` }),
    );

    registerPlugin({ type: "GLOSSARY_TERM", source: SnippetSource, decorator: decorator(symbol("help")) });
    registerPlugin({ type: "CITATION", source: SnippetSource, decorator: decorator(symbol("openquote")) });
})();
