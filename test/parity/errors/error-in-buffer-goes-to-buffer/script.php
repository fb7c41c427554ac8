<?php // error in buffer goes to buffer
ob_start();
trigger_error('captured', E_USER_WARNING);
$text = ob_get_clean();
echo strlen($text) > 20 ? 'captured' : 'lost', str_contains($text, 'User') ? ' User' : ' Warning';
