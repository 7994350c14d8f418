<?php
/**
 * Plugin Name: Nutgraf
 * Description: A Summarize button above posts. It shows the key points of the post, word for word, computed in the reader's browser.
 * Version: 0.1.0
 * Requires at least: 5.0
 * Requires PHP: 7.0
 * License: MIT
 *
 * The files for browsers are in the folder assets. The plugin stores nothing and has no settings.
 */

defined( 'ABSPATH' ) || exit;

const NUTGRAF_VERSION = '0.1.0';
/** The attributes of the element that the shortcode and the block take. */
const NUTGRAF_ATTRIBUTES = array( 'sentences', 'length', 'types', 'article', 'min-words' );

add_action( 'init', 'nutgraf_register' );
add_action( 'wp_enqueue_scripts', 'nutgraf_reserve_space' );
add_filter( 'script_loader_tag', 'nutgraf_as_module', 10, 3 );
// After wpautop, which would put the element into a paragraph.
add_filter( 'the_content', 'nutgraf_above_content', 20 );

/** Registers the script, the shortcode and the block. */
function nutgraf_register() {
	wp_register_script( 'nutgraf', plugins_url( 'assets/nutgraf.js', __FILE__ ), array(), NUTGRAF_VERSION, true );
	add_shortcode( 'nutgraf', 'nutgraf_element' );
	if ( ! function_exists( 'register_block_type' ) ) {
		return;
	}
	$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-element' );
	wp_register_script( 'nutgraf-block', plugins_url( 'block.js', __FILE__ ), $needs, NUTGRAF_VERSION, true );
	register_block_type(
		'nutgraf/button',
		array(
			'editor_script'   => 'nutgraf-block',
			'render_callback' => 'nutgraf_element',
		)
	);
}

/**
 * Returns the element as markup, and has the page load its script.
 *
 * @param array|string $attributes The attributes of a shortcode or a block; others are ignored.
 * @return string
 */
function nutgraf_element( $attributes = array() ) {
	wp_enqueue_script( 'nutgraf' );
	$markup = '';
	foreach ( array_intersect_key( (array) $attributes, array_flip( NUTGRAF_ATTRIBUTES ) ) as $name => $value ) {
		$markup .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return "<nut-graf$markup></nut-graf>\n";
}

/**
 * Puts the button above the text of a single post that has none yet.
 *
 * @param string $content The text of the post.
 * @return string
 */
function nutgraf_above_content( $content ) {
	if ( is_feed() || ! is_singular( 'post' ) || ! in_the_loop() || ! is_main_query() ) {
		return $content;
	}
	$has_button = strpos( $content, '<nut-graf' ) !== false;
	/** Filters whether the current post has the button above its text. */
	if ( $has_button || ! apply_filters( 'nutgraf_show', true ) ) {
		return $content;
	}
	return nutgraf_element() . $content;
}

/** Reserves the space of the button, so that nothing moves when its script has loaded. */
function nutgraf_reserve_space() {
	wp_register_style( 'nutgraf', false, array(), NUTGRAF_VERSION );
	wp_add_inline_style( 'nutgraf', 'nut-graf:not(:defined){display:block;min-block-size:44px;margin-block:1em}' );
	if ( is_singular() ) {
		wp_enqueue_style( 'nutgraf' );
	}
}

/**
 * Makes the script a module.
 *
 * @param string $tag    The markup of the script.
 * @param string $handle The name of the script.
 * @param string $src    The address of the script.
 * @return string
 */
function nutgraf_as_module( $tag, $handle, $src ) {
	// phpcs:ignore WordPress.WP.EnqueuedResources -- this is the tag of an enqueued script.
	return 'nutgraf' === $handle ? '<script type="module" src="' . esc_url( $src ) . '"></script>' . "\n" : $tag;
}
