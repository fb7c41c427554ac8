<?php // names
ob_start(); var_dump(session_name(), session_name(''), session_name('12'), session_name('Abc'), session_name(), ini_get('session.name'));
