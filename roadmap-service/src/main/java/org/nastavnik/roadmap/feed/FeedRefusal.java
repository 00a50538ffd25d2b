package org.nastavnik.roadmap.feed;

import org.nastavnik.platform.messaging.Refusal;

/** Why there is no calendar to be had. */
enum FeedRefusal implements Refusal {
    /** There never was such a feed, or it was revoked, or it is not for whoever asks: nobody is told which. */
    UNKNOWN;

    @Override
    public String code() {
        return "calendar-feed-unknown";
    }

    @Override
    public Because because() {
        return Because.UNKNOWN;
    }

    @Override
    public String field() {
        return "feed";
    }
}
