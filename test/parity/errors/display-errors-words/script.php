<?php // display errors words
ini_set('display_errors', 'off');
trigger_error('hidden');
ini_set('display_errors', 'on');
trigger_error('shown');
