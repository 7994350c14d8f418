//! A parsed document. Its nodes are in one vector and refer to each other by index, so that no
//! function needs recursion for a deep page.

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, ns};

/// The index of a node in its [`Document`].
pub(super) type NodeId = usize;

/// The id of the document node, which is the first node.
pub(super) const ROOT: NodeId = 0;

/// The nodes of a document. Nodes that the parser has removed again are still in the list, but not
/// in the tree.
#[derive(Debug, Default)]
pub(super) struct Document {
    nodes: Vec<Node>,
}

#[derive(Debug)]
struct Node {
    links: Links,
    data: NodeData,
}

/// The neighbours of a node in the tree.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Links {
    pub(super) parent: Option<NodeId>,
    pub(super) previous: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    pub(super) first_child: Option<NodeId>,
    pub(super) last_child: Option<NodeId>,
}

/// The kind of a node, with the data of that kind.
#[derive(Debug)]
pub(super) enum NodeData {
    /// The document, the content of a `<template>`, or a shadow root.
    Fragment,
    Element(Element),
    Text(StrTendril),
    /// A comment or a processing instruction.
    Other,
}

/// An element.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: QualName,
    pub(super) attributes: Vec<Attribute>,
    /// The content of a `<template>`: a fragment whose nodes are not children of the element.
    pub(super) content: Option<NodeId>,
    pub(super) shadow: Option<ShadowRoot>,
    /// True for a MathML `<annotation-xml>` that contains HTML.
    pub(super) holds_html: bool,
}

/// The shadow root of an element.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShadowRoot {
    pub(super) root: NodeId,
    /// True if scripts can read the shadow root as `element.shadowRoot`.
    pub(super) open: bool,
}

impl Element {
    /// Returns the local name of the element, such as `p`.
    pub(super) fn tag(&self) -> &str {
        &self.name.local
    }

    /// Returns the names in the `class` attribute.
    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class").unwrap_or_default().split_ascii_whitespace()
    }

    /// Returns true if this is an HTML element with the name `tag`.
    pub(super) fn is_html(&self, tag: &str) -> bool {
        self.name.ns == ns!(html) && &*self.name.local == tag
    }

    /// Returns the value of the attribute `name`, or `None` if the element does not have it.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| &*it.name.local == name).map(|it| &*it.value)
    }
}

impl Document {
    /// Creates a node without a place in the tree, and returns its id.
    pub(super) fn add(&mut self, data: NodeData) -> NodeId {
        self.nodes.push(Node { links: Links::default(), data });
        self.nodes.len() - 1
    }

    /// Returns the neighbours of a node. There are none if the node does not exist.
    pub(super) fn links(&self, id: NodeId) -> Links {
        self.nodes.get(id).map(|node| node.links).unwrap_or_default()
    }

    pub(super) fn data(&self, id: NodeId) -> Option<&NodeData> {
        self.nodes.get(id).map(|node| &node.data)
    }

    pub(super) fn element(&self, id: NodeId) -> Option<&Element> {
        if let NodeData::Element(element) = self.data(id)? { Some(element) } else { None }
    }

    pub(super) fn element_mut(&mut self, id: NodeId) -> Option<&mut Element> {
        if let NodeData::Element(element) = &mut self.nodes.get_mut(id)?.data { Some(element) } else { None }
    }

    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.links(id).first_child, |child| self.links(*child).next)
    }

    /// Returns the nodes below `top` in document order. As in `querySelectorAll`, nodes in shadow
    /// roots and templates are left out.
    pub(super) fn descendants(&self, top: NodeId) -> impl Iterator<Item = NodeId> {
        let after = move |id: NodeId| {
            let mut up = Some(id).filter(|id| *id != top);
            while let Some(id) = up {
                if let Some(next) = self.links(id).next {
                    return Some(next);
                }
                up = self.links(id).parent.filter(|parent| *parent != top);
            }
            None
        };
        let following = move |id: &NodeId| self.links(*id).first_child.or_else(|| after(*id));
        std::iter::successors(self.links(top).first_child, following)
    }

    /// Returns the joined text of those children of a node that are text nodes.
    pub(super) fn child_text(&self, id: NodeId) -> String {
        let text = |child| match self.data(child) {
            Some(NodeData::Text(text)) => Some(&**text),
            _ => None,
        };
        self.children(id).filter_map(text).collect()
    }

    /// Appends `more` to the node `last` and returns true. If `last` is not a text node, nothing
    /// changes and the result is false.
    pub(super) fn merge_text(&mut self, last: Option<NodeId>, more: &StrTendril) -> bool {
        let last = last.and_then(|last| self.nodes.get_mut(last)).map(|node| &mut node.data);
        let Some(NodeData::Text(text)) = last else { return false };
        text.push_tendril(more);
        true
    }

    /// Removes a node and all nodes below it from the node's parent.
    pub(super) fn detach(&mut self, id: NodeId) {
        let Links { parent, previous, next, .. } = self.links(id);
        match previous {
            Some(previous) => self.change(Some(previous), |links| links.next = next),
            None => self.change(parent, |links| links.first_child = next),
        }
        match next {
            Some(next) => self.change(Some(next), |links| links.previous = previous),
            None => self.change(parent, |links| links.last_child = previous),
        }
        self.change(Some(id), |links| {
            *links =
                Links { first_child: links.first_child, last_child: links.last_child, ..Links::default() };
        });
    }

    /// Moves a node into `parent`. It becomes the sibling before `next`, or the last child if
    /// `next` is `None`.
    pub(super) fn insert(&mut self, id: NodeId, parent: NodeId, next: Option<NodeId>) {
        self.detach(id);
        let previous = match next {
            Some(next) => self.links(next).previous,
            None => self.links(parent).last_child,
        };
        self.change(Some(id), |links| *links = Links { parent: Some(parent), previous, next, ..*links });
        match previous {
            Some(previous) => self.change(Some(previous), |links| links.next = Some(id)),
            None => self.change(Some(parent), |links| links.first_child = Some(id)),
        }
        match next {
            Some(next) => self.change(Some(next), |links| links.previous = Some(id)),
            None => self.change(Some(parent), |links| links.last_child = Some(id)),
        }
    }

    fn change(&mut self, id: Option<NodeId>, change: impl FnOnce(&mut Links)) {
        if let Some(node) = id.and_then(|id| self.nodes.get_mut(id)) {
            change(&mut node.links);
        }
    }
}
