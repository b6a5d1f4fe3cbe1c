<?php
/* Plugins that get in the way, each for a request that asks for it by a header. */
$fault = isset( $_SERVER['HTTP_X_TEST_FAULT'] ) ? $_SERVER['HTTP_X_TEST_FAULT'] : '';
if ( $fault === 'rewrite' ) { // one that tidies HTML up
	add_filter( 'wp_insert_post_data', function ( $data ) {
		$data['post_content'] = str_replace( array( '<p>', ' alt=\"En bild\"' ), array( '<p class=\"tidy\">', '' ), $data['post_content'] );
		return $data;
	} );
}
if ( $fault === 'warning' ) { // one that is broken, on a site that shows it
	echo "<br />\n<b>Warning</b>:  Undefined array key [\"x\"] in {plugin}.php on line <b>3</b><br />\n";
}
if ( $fault === 'no-csv' ) {
	add_filter( 'upload_mimes', function ( $types ) {
		unset( $types['csv'] );
		return $types;
	} );
}
if ( $fault === 'no-passwords' ) {
	add_filter( 'wp_is_application_passwords_available', '__return_false' );
}
if ( $fault === 'echo' ) { // one that repeats what it was sent, and puts a script where it can
	add_filter( 'rest_post_dispatch', function ( $response ) {
		$data = $response->get_data();
		if ( isset( $data['name'], $data['capabilities'] ) ) {
			$data['name'] = "\x1b[31mEve\x07 <script>alert(1)</script> " . $_SERVER['PHP_AUTH_PW'];
			$response->set_data( $data );
		}
		return $response;
	} );
}
add_action( 'init', function () { // a type of a plugin, and one that programs do not see
	register_post_type( 'rapport', array( 'label' => 'Rapporter', 'public' => true, 'show_in_rest' => true, 'rest_base' => 'rapporter', 'supports' => array( 'title', 'editor', 'excerpt' ) ) );
	register_post_type( 'protokoll', array( 'label' => 'Protokoll', 'public' => true, 'supports' => array( 'title', 'editor' ) ) );
} );
