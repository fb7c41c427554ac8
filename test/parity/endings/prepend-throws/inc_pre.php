<?php // 
throw new Exception('from prepend');
