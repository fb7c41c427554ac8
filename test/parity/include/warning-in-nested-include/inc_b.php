<?php // 


trigger_error('in b', E_USER_WARNING); hex2bin('1');
