<?php // user error display off 500
ini_set('display_errors', '0');
trigger_error('fatal by user', E_USER_ERROR);
