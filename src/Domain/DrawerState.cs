using Goldseam.Domain.Entries;
using Goldseam.Domain.Languages;
using Goldseam.Domain.Locks;
using Goldseam.Domain.Losses;
using Goldseam.Domain.Offers;
using Goldseam.Domain.Practices.Chapters;
using Goldseam.Domain.Practices.CheckIns;
using Goldseam.Domain.Practices.EarlierDays;
using Goldseam.Domain.Practices.HardMoments;
using Goldseam.Domain.Practices.Needs;
using Goldseam.Domain.Practices.Notes;
using Goldseam.Domain.Practices.Paces;
using Goldseam.Domain.Practices.QuietHours;
using Goldseam.Domain.Practices.Reviews;
using Goldseam.Domain.Practices.Sides;
using Goldseam.Domain.Practices.Tellings;
using Goldseam.Domain.Practices.Triggers;
using Goldseam.Domain.Practices.WhatHelps;
using Goldseam.Domain.SetBack;
using NodaTime;

namespace Goldseam.Domain;

/// <summary>What one partner keeps, as far as it has come. Nothing here may reach a page of the other (I1).</summary>
public sealed class DrawerState(Fold fold)
{
    public static readonly StreamPractices Practices = new(
        OwnCheckInsState.Practice, NotesState.Practice, OwnSidesState.Practice, OwnPacesState.Practice, LocksState.Practice,
        OwnSetBackState.Practice, BeingToldState.Practice, OwnReviewsState.Practice, OwnChaptersState.Practice, OwnEarlierDaysState.Practice,
        LossesState.Practice, OwnOffersState.Practice, OwnLanguagesState.Practice, OwnHelpsState.Practice,
        OwnQuietHoursState.Practice, OwnHardMomentsState.Practice, OwnNeedsState.Practice, OwnTriggersState.Practice, TriggerLogState.Practice);

    public OwnCheckInsState OwnCheckIns => fold.Of(OwnCheckInsState.Practice);
    public NotesState Notes => fold.Of(NotesState.Practice);
    public OwnSidesState OwnSides => fold.Of(OwnSidesState.Practice);
    public OwnPacesState OwnPaces => fold.Of(OwnPacesState.Practice);
    public LocksState Locks => fold.Of(LocksState.Practice);
    public OwnSetBackState OwnSetBack => fold.Of(OwnSetBackState.Practice);
    public BeingToldState BeingTold => fold.Of(BeingToldState.Practice);
    public OwnReviewsState OwnReviews => fold.Of(OwnReviewsState.Practice);
    public OwnChaptersState OwnChapters => fold.Of(OwnChaptersState.Practice);
    public OwnEarlierDaysState OwnEarlierDays => fold.Of(OwnEarlierDaysState.Practice);
    public LossesState Losses => fold.Of(LossesState.Practice);
    public OwnOffersState OwnOffers => fold.Of(OwnOffersState.Practice);
    public OwnLanguagesState OwnLanguages => fold.Of(OwnLanguagesState.Practice);
    public OwnHelpsState OwnHelps => fold.Of(OwnHelpsState.Practice);
    public OwnQuietHoursState OwnQuietHours => fold.Of(OwnQuietHoursState.Practice);
    public OwnHardMomentsState OwnHardMoments => fold.Of(OwnHardMomentsState.Practice);
    public OwnNeedsState OwnNeeds => fold.Of(OwnNeedsState.Practice);
    public OwnTriggersState OwnTriggers => fold.Of(OwnTriggersState.Practice);
    public TriggerLogState TriggerLog => fold.Of(TriggerLogState.Practice);

    /// <summary>The owner's own chapter: chosen, or what the days since they first stated their side say.</summary>
    public Chapter ChapterOn(LocalDate today) => OwnChapters.On(today, OwnSides.Since);
}
