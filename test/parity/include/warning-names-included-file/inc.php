<?php //
//
trigger_error('in the included file', E_USER_WARNING);
