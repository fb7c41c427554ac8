<?php // deprecated html
trigger_error('old', E_USER_DEPRECATED);
