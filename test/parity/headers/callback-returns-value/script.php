<?php // callback returns value
var_dump(header_register_callback(function () { header('X-A: 1'); }));
