<?php
/* Configuration of the WordPress that tests start; what differs between its sites comes from the environment. */
define( 'DB_NAME', getenv( 'RAPPORT_WP_DATABASE' ) );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'RAPPORT_WP_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'test-' . $name );
	define( $name . '_SALT', 'salt-' . $name );
}
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // application passwords without https
define( 'WP_CONTENT_DIR', getenv( 'RAPPORT_WP_CONTENT' ) );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WPLANG', 'sv_SE' );
define( 'WP_DEBUG', false );
if ( getenv( 'RAPPORT_WP_HOME' ) ) {
	define( 'WP_HOME', getenv( 'RAPPORT_WP_HOME' ) );
	define( 'WP_SITEURL', getenv( 'RAPPORT_WP_HOME' ) );
}
if ( getenv( 'RAPPORT_WP_MULTISITE' ) === 'yes' ) {
	define( 'WP_ALLOW_MULTISITE', true );
	define( 'MULTISITE', true );
	define( 'SUBDOMAIN_INSTALL', false );
	define( 'DOMAIN_CURRENT_SITE', parse_url( WP_HOME, PHP_URL_HOST ) . ':' . parse_url( WP_HOME, PHP_URL_PORT ) );
	define( 'PATH_CURRENT_SITE', '/' );
	define( 'SITE_ID_CURRENT_SITE', 1 );
	define( 'BLOG_ID_CURRENT_SITE', 1 );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
