<?php
/* Router of PHP's own server: files as they are, all else through WordPress, as a web server with pretty permalinks does. */
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$root = getenv( 'RAPPORT_WP_FOLDER' );
if ( strpos( $path, '/wp-content/' ) === 0 ) {
	$file = getenv( 'RAPPORT_WP_CONTENT' ) . substr( rawurldecode( $path ), strlen( '/wp-content' ) );
	if ( strpos( $path, '..' ) === false && is_file( $file ) ) {
		$types = array( 'css' => 'text/css', 'js' => 'text/javascript', 'png' => 'image/png', 'jpg' => 'image/jpeg', 'svg' => 'image/svg+xml', 'pdf' => 'application/pdf', 'csv' => 'text/csv', 'xlsx' => 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'woff2' => 'font/woff2' );
		$extension = pathinfo( $file, PATHINFO_EXTENSION );
		header( 'Content-Type: ' . ( isset( $types[ $extension ] ) ? $types[ $extension ] : 'application/octet-stream' ) );
		header( 'Content-Length: ' . filesize( $file ) );
		if ( $_SERVER['REQUEST_METHOD'] !== 'HEAD' ) {
			readfile( $file );
		}
		return true;
	}
	http_response_code( 404 );
	return true;
}
$file = $root . $path;
if ( strpos( $path, '..' ) === false ) {
	if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) && $path !== '/' ) {
		$file = rtrim( $file, '/' ) . '/index.php';
	}
	if ( is_file( $file ) && substr( $file, -4 ) !== '.php' ) {
		return false;
	}
	if ( is_file( $file ) ) {
		$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr( $file, strlen( $root ) );
		$_SERVER['SCRIPT_FILENAME'] = $file;
		chdir( dirname( $file ) );
		require $file;
		return true;
	}
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
chdir( $root );
require $root . '/index.php';
