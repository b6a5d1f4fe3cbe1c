<?php
/* Installs WordPress, with users and an application password for each. Prints JSON. */
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'RAPPORT_WP_HOME' ), PHP_URL_HOST ) . ':' . parse_url( getenv( 'RAPPORT_WP_HOME' ), PHP_URL_PORT );
$_SERVER['REQUEST_URI'] = '/';
$is_multisite = getenv( 'RAPPORT_WP_MULTISITE' ) === 'yes';
if ( $is_multisite ) {
	putenv( 'RAPPORT_WP_MULTISITE=no' ); // a network is made from an installed site
}
require getenv( 'RAPPORT_WP_FOLDER' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Rapporter', 'administrator', 'administrator@example.se', true, '', 'a-password', 'sv_SE' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'WPLANG', 'sv_SE' );
switch_theme( 'twentytwentythree' );
if ( $is_multisite ) {
	require ABSPATH . 'wp-admin/includes/network.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
		$wpdb->$name = $table;
	}
	install_network();
	$domain = $_SERVER['HTTP_HOST'];
	$result = populate_network( 1, $domain, 'administrator@example.se', 'Rapporter', '/', false );
	if ( is_wp_error( $result ) && $result->get_error_code() !== 'no_wildcard_dns' ) {
		fwrite( STDERR, $result->get_error_message() );
		exit( 1 );
	}
}
$users = array();
foreach ( array( 'administrator', 'editor', 'author' ) as $role ) {
	$user = get_user_by( 'login', $role );
	$id   = $user ? $user->ID : wp_insert_user( array( 'user_login' => $role, 'user_pass' => 'a-password', 'user_email' => "$role@example.se", 'role' => $role ) );
	if ( is_wp_error( $id ) ) {
		fwrite( STDERR, $id->get_error_message() );
		exit( 1 );
	}
	list( $password ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'Rapport' ) );
	$users[ $role ]   = array( 'id' => $id, 'password' => $password );
}
if ( $is_multisite ) { // where a network keeps what a single site has among its options
	$wpdb->insert( $wpdb->sitemeta, array( 'site_id' => 1, 'meta_key' => 'using_application_passwords', 'meta_value' => '1' ) );
}
update_option( 'rewrite_rules', '' );
echo "\n", json_encode( $users );
