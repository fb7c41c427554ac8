<?php // 
trigger_error('in a'); require 'inc_b.php'; trigger_error('a again');
