<?php // handler class create
class Store extends SessionHandler {
 function create_sid(): string { return 'pre' . substr(parent::create_sid(), 0, 3); }
}
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/handler-class-create'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ob_start(); session_set_save_handler(new Store); session_start(); var_dump(strlen(session_id()), substr(session_id(), 0, 3));
