<?php // implicit flush ini
echo 'a';
var_dump(headers_sent(), ini_get('implicit_flush'));
