<?php // warnings of functions are escaped in html mode, those of the engine and of trigger_error are not
ob_start('<no such>');
