//! Conversion of HTML to a [`Document`]. HTML is parsed as in a browser with scripts enabled, but
//! no script runs.

use super::document::{Document, Element, NodeData, NodeId, ROOT, ShadowRoot};
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, Namespace, QualName, ns};
use std::borrow::Cow;
use std::cell::RefCell;

/// The HTML elements that may have a shadow root. Custom elements may have one too.
const SHADOW_HOSTS: &str =
    "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span";

/// Parses a page. The content of `<noscript>` is text, as it is when scripts are enabled. A
/// `<template>` with `shadowrootmode` becomes a shadow root.
pub(super) fn parse(html: &str) -> Document {
    let mut document = Document::default();
    document.add(NodeData::Fragment);
    let sink = Sink(RefCell::new(document));
    html5ever::parse_document(sink, html5ever::ParseOpts::default()).one(html)
}

/// The receiver of the parser's calls, which builds the document.
struct Sink(RefCell<Document>);

/// The name of an element.
#[derive(Debug)]
struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Sink {
    /// Inserts a node into `parent`, before its child `next`, or at the end if `next` is `None`. If
    /// the node is text and follows a text node, it is appended to that text node.
    fn insert(&self, child: NodeOrText<NodeId>, parent: NodeId, next: Option<NodeId>) {
        let mut document = self.0.borrow_mut();
        let child = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                let before = match next {
                    Some(next) => document.links(next).previous,
                    None => document.links(parent).last_child,
                };
                if document.merge_text(before, &text) {
                    return;
                }
                document.add(NodeData::Text(text))
            }
        };
        document.insert(child, parent, next);
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Document;
    type ElemName<'a> = Name;

    fn finish(self) -> Document {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn get_document(&self) -> NodeId {
        ROOT
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Name {
        let document = self.0.borrow();
        let nameless = || QualName::new(None, ns!(), LocalName::from(""));
        Name(document.element(*target).map_or_else(nameless, |element| element.name.clone()))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> NodeId {
        let mut document = self.0.borrow_mut();
        let content = flags.template.then(|| document.add(NodeData::Fragment));
        let holds_html = flags.mathml_annotation_xml_integration_point;
        document.add(NodeData::Element(Element { name, attributes, content, shadow: None, holds_html }))
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.0.borrow_mut().add(NodeData::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.0.borrow_mut().add(NodeData::Other)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.insert(child, *parent, None);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let parent = self.0.borrow().links(*sibling).parent;
        if let Some(parent) = parent {
            self.insert(child, parent, Some(*sibling));
        }
    }

    /// Inserts `child` before `element`. If `element` has no parent, `child` is appended to
    /// `previous` instead.
    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        if self.0.borrow().links(*element).parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.0.borrow().element(*target).and_then(|element| element.content).unwrap_or(*target)
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        let mut document = self.0.borrow_mut();
        let Some(element) = document.element_mut(*target) else { return };
        for attribute in attributes {
            if element.attributes.iter().all(|it| it.name != attribute.name) {
                element.attributes.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.0.borrow_mut().detach(*target);
    }

    /// Moves all children of `node` to the end of `new_parent`.
    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let mut document = self.0.borrow_mut();
        while let Some(child) = document.links(*node).first_child {
            document.insert(child, *new_parent, None);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &NodeId) -> bool {
        self.0.borrow().element(*target).is_some_and(|element| element.holds_html)
    }

    fn attach_declarative_shadow(&self, host: &NodeId, template: &NodeId, attributes: &[Attribute]) -> bool {
        let mut document = self.0.borrow_mut();
        if !document.element(*host).is_some_and(can_have_shadow) {
            return false;
        }
        let root = document.add(NodeData::Fragment);
        let is_open =
            |it: &Attribute| &*it.name.local == "shadowrootmode" && it.value.eq_ignore_ascii_case("open");
        let shadow = ShadowRoot { root, open: attributes.iter().any(is_open) };
        document.element_mut(*host).into_iter().for_each(|host| host.shadow = Some(shadow));
        document.element_mut(*template).into_iter().for_each(|template| template.content = Some(root));
        true
    }
}

/// Returns true if `element` may have a shadow root. If not, a template for one stays a template.
fn can_have_shadow(element: &Element) -> bool {
    let tag = element.tag();
    let allowed = tag.contains('-') || SHADOW_HOSTS.split(' ').any(|host| host == tag);
    element.name.ns == ns!(html) && element.shadow.is_none() && allowed
}
